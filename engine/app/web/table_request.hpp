#pragma once

#include "app/web/files.hpp"
#include "workspace/entries/edit_table.hpp"

#include <boost/json.hpp>

namespace jixiao::web {

/// What a request changes in the table of a file. Throws Problem.
entries::TableEdits table_edits_of(View const& view, DeskFile const& file,
                                   boost::json::object const& object);

}  // namespace jixiao::web
