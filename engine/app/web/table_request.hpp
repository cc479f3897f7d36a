#pragma once

#include "app/web/files.hpp"
#include "workspace/entries/edit_table.hpp"

#include <boost/json.hpp>

namespace jixiao::web {

/// What a request changes in the table of a file. A new row gets an id that nothing has, neither
/// the workspace nor a closing; `history` is as of a Desk. Throws Problem.
entries::TableEdits table_edits_of(View const& view, std::string const& history,
                                   DeskFile const& file, boost::json::object const& object);

}  // namespace jixiao::web
