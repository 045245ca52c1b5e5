/**
 * The page shell: language, texts, layout, static files, error pages and the parts every page is built from.
 * A controller returns the name of a template under {@code src/main/jte}; the template takes {@link
 * vn.thanghang.platform.web.Page} as {@code page} and calls {@code @template.platform.layout(...)}.
 */
@NullMarked
@NamedInterface("web")
package vn.thanghang.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
