/// What the reader sees and presses.
@NullMarked
package signpost.desk.pages;

import org.jspecify.annotations.NullMarked;
