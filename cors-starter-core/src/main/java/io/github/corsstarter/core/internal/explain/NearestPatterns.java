package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns of a policy that come closest to a refused origin, found in one pass over them. */
final class NearestPatterns {

  private final Origin origin;

  private @Nullable OriginPattern sameHost;

  private @Nullable OriginPattern belowHost;

  private @Nullable OriginPattern aboveHost;

  NearestPatterns(Origin origin, List<OriginPattern> patterns) {
    this.origin = origin;
    for (OriginPattern pattern : patterns) {
      compare(pattern);
    }
  }

  /** Admits the host on another scheme or port; on the same scheme, if there is one. */
  @Nullable OriginPattern sameHost() {
    return sameHost;
  }

  /** Admits the subdomains of the host, but not the host itself. */
  @Nullable OriginPattern belowHost() {
    return belowHost;
  }

  /** Admits a domain that the host is below of, without its subdomains; the longest one. */
  @Nullable OriginPattern aboveHost() {
    return aboveHost;
  }

  private void compare(OriginPattern pattern) {
    boolean equal = origin.host().equals(pattern.host());
    boolean below = !equal && isBelow(pattern.host());
    if (pattern.subdomains() ? below : equal) {
      sameHost = sameHost == null || isNearerScheme(pattern, sameHost) ? pattern : sameHost;
    } else if (equal) {
      belowHost = belowHost == null ? pattern : belowHost;
    } else if (below) {
      boolean nearer = aboveHost == null || pattern.host().length() > aboveHost.host().length();
      aboveHost = nearer ? pattern : aboveHost;
    }
  }

  private boolean isNearerScheme(OriginPattern pattern, OriginPattern other) {
    return !other.scheme().equals(origin.scheme()) && pattern.scheme().equals(origin.scheme());
  }

  private boolean isBelow(String domain) {
    String host = origin.host();
    int dot = host.length() - domain.length() - 1;
    return dot > 0 && host.charAt(dot) == '.' && host.endsWith(domain);
  }
}
