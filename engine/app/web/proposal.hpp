#pragma once

#include "app/web/files.hpp"
#include "workspace/entries/propose.hpp"

#include <string>
#include <vector>

namespace jixiao::web {

/// The files of a period's actuals that may be edited, in their order.
std::vector<DeskFile> files_of_period(Desk const& desk, Period period);
/// The digest of the one file, or one for all of them, as they are now.
std::string hash_of(std::vector<DeskFile> const& files);

/// Reads "entries" of a request. Throws Problem.
std::vector<entries::NewEntry> entries_of(Desk const& desk, boost::json::object const& object,
                                          Period period);

/// The workspace of the desk, which is parsed again only where its files have other bytes.
entries::EditedWorkspace edited(Desk& desk);
/// Throws Problem when there is no file for the period, or one cannot be read or lies elsewhere.
entries::Proposal propose(Desk& desk, Period period, std::vector<entries::NewEntry> const& entries);

}  // namespace jixiao::web
