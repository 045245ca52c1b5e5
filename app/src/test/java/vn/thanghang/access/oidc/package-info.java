@NullMarked
package vn.thanghang.access.oidc;

import org.jspecify.annotations.NullMarked;
