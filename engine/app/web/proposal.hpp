#pragma once

#include "app/web/files.hpp"
#include "workspace/entries/propose.hpp"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace jixiao::web {

/// The files of a period's actuals that may be edited, in their order.
std::vector<DeskFile> files_of_period(View const& view, Period period);
/// The digest of the one file, or one for all of them, as they are now.
std::string hash_of(std::vector<DeskFile> const& files);

/// Reads "entries" of a request. Throws Problem.
std::vector<entries::NewEntry> entries_of(View const& view, boost::json::object const& object,
                                          Period period);

/// Which rows a check of the entries judges: money is judged beside all rows of its table.
entries::Judged judged_for(std::vector<entries::NewEntry> const& entries);

/// The workspace of the view, which is parsed again only where its files have other bytes than the
/// cache knows.
entries::EditedWorkspace edited(View const& view, LoadCache& cache,
                                Evaluation const* evaluation = nullptr);
/// Writes a proposal that judges all rows, and keeps what spares reading and judging them again,
/// and what undoes the save. Throws Refusal.
void write_proposal(Desk& desk, View const& view, LoadCache cache, entries::Proposal proposal);
/// `evaluation` is of the period as it is. Throws Problem when there is no file for the period, or
/// one cannot be read or lies elsewhere.
entries::Proposal propose(View const& view, LoadCache& cache, Period period,
                          std::vector<entries::NewEntry> const& entries, entries::Judged judged,
                          Evaluation const* evaluation = nullptr);

}  // namespace jixiao::web
