#pragma once

#include "read/workspace/workspace.hpp"
#include "workspace/entries/set_entries.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao::entries {

/// The files of actuals of one period, and which of them has a line for a name.
class PeriodFiles {
public:
    PeriodFiles(Workspace const& workspace, Period period);

    /// As places name them, in their order.
    std::vector<std::string> const& all() const { return files_; }
    /// The file with a line for the entry, with a value or without; else the first file. There must
    /// be one.
    std::string const& file_for(NewEntry const& entry) const;

private:
    std::vector<std::string> files_;
    std::unordered_map<std::string, std::size_t> file_of_;  // by the key of a line
};

}  // namespace jixiao::entries
