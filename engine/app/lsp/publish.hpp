#pragma once

#include "app/lsp/session.hpp"

namespace jixiao::lsp {

/// Takes what a check found, and tells the editor of every file in which something else is wrong
/// than it knows, with errors first; what is shown beside the text is asked for anew.
void publish(Session& session, Checked checked);

/// Where a finding stands in a text: an empty span at its begin when it is about the whole file.
Span span_of(Place const& place, Text const& text);

/// One finding in a text of a workspace: "what is wrong; what to do".
boost::json::object diagnostic_json(Diagnostic const& diagnostic, Text const& text,
                                    Session const& session, Judged const* judged);

}  // namespace jixiao::lsp
