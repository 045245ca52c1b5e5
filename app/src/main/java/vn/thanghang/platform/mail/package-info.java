/** Mail that is decided on in the transaction of its cause and sent afterwards. */
@NullMarked
@NamedInterface("mail")
package vn.thanghang.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
