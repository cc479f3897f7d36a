#pragma once

#include "read/document/indicator_row.hpp"

namespace jixiao::document {

/// Whether what was read of a row can be judged: its target and its actual are read as the files'
/// loader reads them. A target that is not understood makes the row doubtful; an actual that says
/// what the target says is 达成, and another text that is none is left out, with a remark.
void prove_row(IndicatorRow& read);

/// Makes a row doubtful when the one below it may hold the rest of its name or target: a line that
/// was wrapped became a row of its own.
void doubt_if_wrapped(IndicatorRow& read, PrintedRow const& next, Frame const& frame);

}  // namespace jixiao::document
