package io.github.corsstarter.core;

import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.HeaderField;
import io.github.corsstarter.core.http.MethodSet;
import io.github.corsstarter.core.http.RequestHeaderSet;
import io.github.corsstarter.core.http.RequestedHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * The response fields of a policy, {@code Access-Control-Allow-Origin} aside, joined once. Only a
 * star with credentials, where a literal star would mean nothing to the browser, has to name what
 * the request asked for.
 */
final class PolicyFields {

  private final List<HeaderField> actual;

  private final List<HeaderField> preflight;

  private final boolean namesRequestedMethod;

  private final boolean namesRequestedHeaders;

  PolicyFields(PolicyDefinition settings, MethodSet methods, RequestHeaderSet headers) {
    namesRequestedMethod = settings.allowCredentials() && methods.containsAny();
    namesRequestedHeaders = settings.allowCredentials() && headers.containsAny();
    actual = List.copyOf(actual(settings));
    preflight =
        List.copyOf(
            preflight(
                settings,
                namesRequestedMethod ? List.of() : methods.toList(),
                namesRequestedHeaders ? List.of() : headers.toList()));
  }

  List<HeaderField> actual() {
    return actual;
  }

  /**
   * The fields for a preflight that has been admitted.
   *
   * @param method the requested one
   */
  List<HeaderField> preflight(CorsRequest request, String method) {
    if (!namesRequestedMethod && !namesRequestedHeaders) {
      return preflight;
    }
    List<HeaderField> fields = new ArrayList<>(preflight);
    if (namesRequestedMethod) {
      fields.add(new HeaderField(FieldNames.ALLOW_METHODS, method));
    }
    if (namesRequestedHeaders) {
      String names = RequestedHeaders.rewrite(request.headers(FieldNames.REQUEST_HEADERS));
      addList(fields, FieldNames.ALLOW_HEADERS, names.isEmpty() ? List.of() : List.of(names));
    }
    return fields;
  }

  private static List<HeaderField> actual(PolicyDefinition settings) {
    List<HeaderField> fields = new ArrayList<>();
    addCredentials(fields, settings);
    addList(fields, FieldNames.EXPOSE_HEADERS, settings.exposedHeaders());
    return fields;
  }

  private static List<HeaderField> preflight(
      PolicyDefinition settings, List<String> methods, List<String> headers) {
    List<HeaderField> fields = new ArrayList<>();
    addCredentials(fields, settings);
    addList(fields, FieldNames.ALLOW_METHODS, methods);
    addList(fields, FieldNames.ALLOW_HEADERS, headers);
    fields.add(new HeaderField(FieldNames.MAX_AGE, "" + settings.maxAge().toSeconds()));
    return fields;
  }

  private static void addCredentials(List<HeaderField> fields, PolicyDefinition settings) {
    if (settings.allowCredentials()) {
      fields.add(new HeaderField(FieldNames.ALLOW_CREDENTIALS, "true"));
    }
  }

  private static void addList(List<HeaderField> fields, String name, List<String> members) {
    if (!members.isEmpty()) {
      fields.add(new HeaderField(name, String.join(", ", members)));
    }
  }
}
