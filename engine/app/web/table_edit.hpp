#pragma once

#include "app/web/files.hpp"
#include "workspace/entries/edit_table.hpp"
#include "workspace/watch/live_workspace.hpp"

#include <boost/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace jixiao::web {

/// A table with edits, not yet on the disk.
struct EditedFile {
    DeskFile file;
    std::string before, after;  // bytes
    entries::TableEdits edits;
    entries::EditedTable table;
    boost::json::array left;  // what was reported of removed rows, and would be of none
    /// Files of actuals without it, where that is asked for.
    std::vector<ReplacedFile> actuals;
    std::shared_ptr<Workspace const> workspace;  // as it would be
};

/// How the target of a row is read, in words; empty where it cannot be read, which a finding says.
std::string reading_of(Catalog const& catalog, Indicator const& indicator);

/// Makes the edits of the request in the file, which holds `bytes`: "rows" are changed, "added" and
/// "removed", and what is said "about" the table. A new row gets an id that nothing in the
/// workspace or its closings has; `history` is as of a Desk. What was reported of removed rows and
/// is among what is said to be "reported", with all it says, goes, too. Throws Problem.
EditedFile edited_file(View const& view, std::string const& history, LoadCache& cache,
                       DeskFile file, std::string bytes, boost::json::object const& object);

/// The ids of the new rows, the readings of the edited ones, and what is found on their lines, each
/// with the id of its own, or with the key that says it about the table; every error elsewhere that
/// the edits bring, as in what was reported for any period; and what was reported of removed rows.
boost::json::object told_of(View const& view, EditedFile const& made);
/// Whether an error is among what was told.
bool has_error(boost::json::object const& told);

/// The tables with their rows, as the page has them.
boost::json::array tables_of(View const& view);

}  // namespace jixiao::web
