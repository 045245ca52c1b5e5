/**
 * The database of the installation: an embedded PostgreSQL under our own supervisor in {@code var/pg}, or any external
 * PostgreSQL from version 16 on. Gives the application a pool of the run-time role, runs the migrations of every
 * module as the owner role, keeps the embedded server alive and stops it in order.
 */
@NamedInterface("database")
@NullMarked
package vn.thanghang.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
