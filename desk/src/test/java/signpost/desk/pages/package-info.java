@NullMarked
package signpost.desk.pages;

import org.jspecify.annotations.NullMarked;
