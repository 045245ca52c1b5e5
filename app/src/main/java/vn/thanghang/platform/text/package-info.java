/**
 * Words and number forms of the two languages. Each module keeps its messages in {@code
 * messages/<module>_vi.properties} and {@code _en.properties}, every key beginning with the name of the module.
 */
@NullMarked
@NamedInterface("text")
package vn.thanghang.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
