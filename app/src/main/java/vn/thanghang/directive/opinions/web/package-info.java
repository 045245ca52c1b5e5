/** Pages of opinions on drafts and of the file of submission. */
@NullMarked
package vn.thanghang.directive.opinions.web;

import org.jspecify.annotations.NullMarked;
