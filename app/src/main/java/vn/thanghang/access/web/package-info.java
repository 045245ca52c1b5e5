/** Sign-in, accounts and sessions as pages, and the guard at the door of every handler method. */
@NullMarked
@NamedInterface("web")
package vn.thanghang.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
