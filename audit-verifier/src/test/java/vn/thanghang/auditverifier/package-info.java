@NullMarked
package vn.thanghang.auditverifier;

import org.jspecify.annotations.NullMarked;
