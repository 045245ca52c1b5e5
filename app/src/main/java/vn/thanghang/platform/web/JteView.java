package vn.thanghang.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders a template into memory first, so that a failing template becomes an error page and not half a page. */
record JteView(TemplateEngine engine, String template, Pages pages) implements View {

    private static final String CONTENT_TYPE = "text/html;charset=utf-8";

    @Override
    public String getContentType() {
        return CONTENT_TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            parameters.putAll(model);
        }
        parameters.put("page", pages.of(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
