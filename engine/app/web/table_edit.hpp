#pragma once

#include "app/web/files.hpp"
#include "workspace/entries/set_indicators.hpp"
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
    entries::EditedTable table;
    std::shared_ptr<Workspace const> workspace;  // as it would be
};

/// How the target of a row is read, in words; empty where it cannot be read, which a finding says.
std::string reading_of(Catalog const& catalog, Indicator const& indicator);

/// Makes the edits under "rows" in the file, which holds `bytes`. Throws Problem.
EditedFile edited_file(View const& view, LoadCache& cache, DeskFile file, std::string bytes,
                       boost::json::object const& object);

/// The readings of the edited rows, and what is found on their lines, each with the id of its own;
/// and every error elsewhere that the edits bring, as in what was reported for any period.
boost::json::object told_of(View const& view, EditedFile const& made);
/// Whether an error is among what was told.
bool has_error(boost::json::object const& told);

}  // namespace jixiao::web
