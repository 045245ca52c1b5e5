/**
 * Signing in at the identity provider of the province by OpenID Connect: the way there and back, and the check of what it
 * says. It knows no accounts.
 */
@NullMarked
package vn.thanghang.access.oidc;

import org.jspecify.annotations.NullMarked;
