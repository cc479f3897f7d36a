#pragma once

#include "report/terminal/paint.hpp"
#include "workspace/history/restatement.hpp"
#include "workspace/history/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::history {

/// The files of a closing beside those of now.
struct FileMatch {
    std::size_t same = 0;
    std::vector<std::string> changed, gone;  // gone: not read any more
    bool is_whole() const { return changed.empty() && gone.empty(); }
};

FileMatch match_files(std::vector<InputFile> const& closed, std::vector<InputFile> const& now);

/// A closing with what it restates of the one before.
struct Entry {
    Closing closing;
    std::vector<Restatement> restated;
    /// Of the latest closing of a period: how the files are now, and what was not recorded yet.
    std::optional<FileMatch> files;
    std::optional<std::vector<Restatement>> since;  // nothing where the files cannot be read
};

struct Listing {
    std::string unit;
    std::string location;  // for readers
    std::vector<Entry> entries;
};

/// Entries for the closings, which are in the order of Store::closings. `since` is left to the
/// caller, who can evaluate.
std::vector<Entry> list_closings(Store const& store, std::vector<Closing> const& closings,
                                 std::vector<InputFile> const& files);

std::string listing_text(Listing const& listing, Catalog const& catalog, Look const& look);

/// config/schema/history-output.json.
std::string listing_json(Listing const& listing, Catalog const& catalog);

/// "closing 2, 2024-10-08 01:02:03 UTC, by 张三".
Message title_of(Closing const& closing);

}  // namespace jixiao::history
