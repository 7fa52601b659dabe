/// A web server for one reader on one machine.
@NullMarked
package signpost.desk.web;

import org.jspecify.annotations.NullMarked;
