#pragma once

#include "app/web/table_edit.hpp"

namespace jixiao::web {

/// What is found on the edited rows and the facts that are set, each with the id or the key and the
/// field that it is about; and every error elsewhere that was not there before.
boost::json::array findings_on(View const& view, EditedFile const& made);

/// Takes an error out of those known before, wherever it stood in its file; whether it was there.
bool was_there(std::vector<Diagnostic>& before, Diagnostic const& error);

}  // namespace jixiao::web
