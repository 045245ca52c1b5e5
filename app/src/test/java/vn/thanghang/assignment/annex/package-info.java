@NullMarked
package vn.thanghang.assignment.annex;

import org.jspecify.annotations.NullMarked;
