package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;

/**
 * Gives a handler method the {@link CurrentUser}. On open pages, where nobody may be signed in, the parameter is an
 * {@code Optional<CurrentUser>}.
 */
@Component
class CurrentUserArgument implements HandlerMethodArgumentResolver {

    private final Identities identities;

    CurrentUserArgument(Identities identities) {
        this.identities = identities;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentUser.class
                || parameter.getParameterType() == Optional.class
                        && parameter.nested().getNestedParameterType() == CurrentUser.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var person = identities.person(servletRequest);
        if (parameter.getParameterType() == Optional.class) {
            return person;
        }
        var required = parameter.getMethodAnnotation(Requires.class);
        return person.map(user -> required == null ? user : user.actingFor(required.value()))
                .orElseThrow(
                        () -> new IllegalStateException("a handler open to everybody takes Optional<CurrentUser>"));
    }
}
