@NullMarked
package signpost.desk.web;

import org.jspecify.annotations.NullMarked;
