package vn.thanghang.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the compiled template of a view name; leaves {@code redirect:} and {@code forward:} to the framework. */
@Component
class JteViewResolver implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final Pages pages;
    private final Map<String, View> views = new ConcurrentHashMap<>();

    JteViewResolver(Pages pages) {
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteViewResolver.class.getClassLoader(), "vn.thanghang.jte");
        this.engine.setBinaryStaticContent(true);
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.startsWith("redirect:") || viewName.startsWith("forward:")) {
            return null;
        }
        View known = views.get(viewName);
        if (known != null) {
            return known;
        }
        String template = viewName + ".jte";
        if (!engine.hasTemplate(template)) {
            return null;
        }
        View view = new JteView(engine, template, pages);
        views.put(viewName, view);
        return view;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
