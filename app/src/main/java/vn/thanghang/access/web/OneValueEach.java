package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What is asked for once must come once: of two values of one name two readers could each believe another. Only a field
 * that is read as a list, or a handler that reads all values itself, may get several.
 */
final class OneValueEach implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var parameters = Arrays.asList(method.getMethodParameters());
        boolean readsAll = parameters.stream().anyMatch(each -> each.getParameterType() == MultiValueMap.class);
        var repeated = request.getParameterMap().entrySet().stream()
                .filter(sent -> sent.getValue().length > 1)
                .filter(sent -> parameters.stream().flatMap(OneValueEach::lists).noneMatch(sent.getKey()::equals))
                .findAny();
        if (readsAll || repeated.isEmpty()) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return false;
    }

    /** Names of the fields that this argument reads as lists. */
    private static Stream<String> lists(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> isList(component.getType()))
                    .map(RecordComponent::getName);
        }
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked == null || !isList(type)) {
            return Stream.empty();
        }
        return Stream.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
    }

    private static boolean isList(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
