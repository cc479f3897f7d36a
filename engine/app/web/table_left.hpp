#pragma once

#include "app/web/table_edit.hpp"

#include <map>

namespace jixiao::web {

/// The lines of actuals that would be of no row once rows are removed.
struct Left {
    boost::json::array told;
    /// The names of those that are to go, too, by the file.
    std::map<std::string, std::vector<std::string>> keys;
};

/// What the removed rows leave behind. What is to go, too, is in "reported" as it was shown to
/// whoever asks for it. Throws Problem.
Left left_behind(View const& view, EditedFile const& made, boost::json::object const& request);

/// The files without the lines of those names. Throws Problem.
std::vector<ReplacedFile> without_entries(
    View const& view, std::map<std::string, std::vector<std::string>> const& keys);

}  // namespace jixiao::web
