/**
 * What applications program against: the request as the protocol sees it, the policies, the
 * decision, and the two places to plug in, {@link io.github.corsstarter.core.PolicyResolver} and
 * {@link io.github.corsstarter.core.DecisionListener}. Terms are those of the <a
 * href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch standard</a>.
 */
@NullMarked
package io.github.corsstarter.core;

import org.jspecify.annotations.NullMarked;
