@NullMarked
package vn.thanghang.directive.duties.web;

import org.jspecify.annotations.NullMarked;
