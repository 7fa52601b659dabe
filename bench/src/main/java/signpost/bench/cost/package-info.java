/// The monthly bill: what is measured here times what AWS asks (`bench/prices.tsv`) times what a
/// visit does (`bench/visits.tsv`).
@NullMarked
package signpost.bench.cost;

import org.jspecify.annotations.NullMarked;
