/**
 * From what is written under {@code cors} to checked settings and compiled policies, or to a report
 * of everything wrong. Not API: only the auto-configuration is public.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.settings;

import org.jspecify.annotations.NullMarked;
