/** Tests that hold the house to its plan; each rule is proven by one fixture that breaks it. */
@NullMarked
package vn.thanghang.architecture;

import org.jspecify.annotations.NullMarked;
