/**
 * The starter's auto-configuration: from {@code cors.*} properties to compiled policies and the one
 * evaluator that both stacks share. Not API, but for the properties.
 */
@NullMarked
package io.github.corsstarter.autoconfigure;

import org.jspecify.annotations.NullMarked;
