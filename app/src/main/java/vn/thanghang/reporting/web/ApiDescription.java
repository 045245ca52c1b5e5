package vn.thanghang.reporting.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.api.Answers;

/** The interface for programs as OpenAPI 3.1, read off the handler methods themselves: what it says is what answers. */
@Component
class ApiDescription {

    private static final String ROOT = "/api/v1";

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    ApiDescription(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    Map<String, Object> document() {
        Map<String, Object> schemas = new TreeMap<>();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        routes.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(route -> route.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT + "/"))
                        .forEach(path -> paths.computeIfAbsent(path, none -> new TreeMap<>())
                                .put(method(route.getKey()), operation(route.getValue(), schemas))));
        schemas.put("Problem", problem());
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Thăng Hạng", "version", "1"));
        document.put("paths", paths);
        var components = new TreeMap<String, Object>();
        components.put("schemas", schemas);
        components.put(
                "securitySchemes",
                Map.of("session", new TreeMap<>(Map.of("type", "apiKey", "in", "cookie", "name", "sid"))));
        document.put("components", components);
        document.put("security", List.of(Map.of("session", List.of())));
        return document;
    }

    private static String method(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().iterator().next().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> operation(HandlerMethod handler, Map<String, Object> schemas) {
        var operation = new LinkedHashMap<String, Object>();
        String owner = handler.getBeanType().getSimpleName().replace("Api", "");
        operation.put(
                "operationId",
                owner.toLowerCase(Locale.ROOT) + "." + handler.getMethod().getName());
        Requires requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            operation.put("x-act", requires.value().name());
        }
        List<Object> parameters = Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> parameter(parameter).stream())
                .toList();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .forEach(body -> operation.put("requestBody", body(body, schemas)));
        Answers said = handler.getMethodAnnotation(Answers.class);
        Type answer = said == null ? handler.getMethod().getGenericReturnType() : said.value();
        boolean open = answer instanceof ParameterizedType typed && typed.getRawType() == ResponseEntity.class;
        var responses = new TreeMap<String, Object>();
        responses.put("200", content("application/json", open ? Map.of() : schema(answer, schemas)));
        responses.put("default", content("application/problem+json", reference("Problem")));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> body(MethodParameter parameter, Map<String, Object> schemas) {
        var body = new LinkedHashMap<String, Object>();
        body.put("required", true);
        body.put(
                "content", Map.of("application/json", Map.of("schema", schema(parameter.getParameterType(), schemas))));
        return body;
    }

    private static Map<String, Object> content(String media, Object schema) {
        var response = new LinkedHashMap<String, Object>();
        response.put("description", media);
        response.put("content", Map.of(media, Map.of("schema", schema)));
        return response;
    }

    private static List<Object> parameter(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (query == null && path == null && header == null) {
            return List.of();
        }
        String given = query != null ? query.name() : path != null ? path.name() : header == null ? "" : header.name();
        boolean optional =
                query != null && (!query.required() || !query.defaultValue().equals(ValueConstants.DEFAULT_NONE));
        var described = new LinkedHashMap<String, Object>();
        described.put("name", given.isEmpty() ? parameter.getParameter().getName() : given);
        described.put("in", query != null ? "query" : path != null ? "path" : "header");
        described.put("required", !optional);
        described.put("schema", schema(parameter.getParameterType(), new TreeMap<>()));
        return List.of(described);
    }

    private static Object schema(Type type, Map<String, Object> schemas) {
        if (type instanceof ParameterizedType typed) {
            Class<?> raw = (Class<?>) typed.getRawType();
            Type inner = typed.getActualTypeArguments()[0];
            return Collection.class.isAssignableFrom(raw)
                    ? new TreeMap<>(Map.of("type", "array", "items", schema(inner, schemas)))
                    : generic(raw, inner, schemas);
        }
        return type instanceof Class<?> plain ? plain(plain, schemas) : Map.of();
    }

    private static Object plain(Class<?> type, Map<String, Object> schemas) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == UUID.class || type == LocalDate.class || type == Instant.class) {
            String format = type == UUID.class ? "uuid" : type == LocalDate.class ? "date" : "date-time";
            return new TreeMap<>(Map.of("type", "string", "format", format));
        }
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name());
            return new TreeMap<>(Map.of("type", "string", "enum", names.toList()));
        }
        return type.isRecord() ? named(type.getSimpleName(), type, null, schemas) : Map.of("type", "string");
    }

    private static Object generic(Class<?> raw, Type inner, Map<String, Object> schemas) {
        if (!raw.isRecord()) {
            return Map.of("type", "object");
        }
        String of = inner instanceof Class<?> plain ? plain.getSimpleName() : "";
        return named(raw.getSimpleName() + "Of" + of, raw, inner, schemas);
    }

    private static Object named(String name, Class<?> record, @Nullable Type inner, Map<String, Object> schemas) {
        if (schemas.putIfAbsent(name, Map.of()) == null) {
            var properties = new LinkedHashMap<String, Object>();
            var required = new ArrayList<String>();
            for (RecordComponent component : record.getRecordComponents()) {
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                Object schema = inner != null && component.getGenericType() instanceof ParameterizedType
                        ? new TreeMap<>(Map.of("type", "array", "items", schema(inner, schemas)))
                        : schema(component.getGenericType(), schemas);
                properties.put(
                        component.getName(),
                        nullable ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema);
                if (!nullable) {
                    required.add(component.getName());
                }
            }
            var described = new LinkedHashMap<String, Object>();
            described.put("type", "object");
            described.put("properties", properties);
            described.put("required", required);
            schemas.put(name, described);
        }
        return reference(name);
    }

    private static Map<String, Object> problem() {
        var text = Map.of("type", "string");
        var properties = new TreeMap<String, Object>();
        List.of("type", "title", "detail", "instance", "incident", "reason")
                .forEach(name -> properties.put(name, text));
        properties.put("status", Map.of("type", "integer"));
        var line = new TreeMap<String, Object>();
        List.of("rule", "field", "words").forEach(name -> line.put(name, text));
        properties.put("lines", Map.of("type", "array", "items", Map.of("type", "object", "properties", line)));
        return new TreeMap<>(Map.of("type", "object", "properties", properties));
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
