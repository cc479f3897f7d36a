#pragma once

#include "read/workspace/file_read.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/yaml/node.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace jixiao {

/// The lines of an actuals file as they were read from another text of it: an entry that stands
/// there in the same words says the same, a few lines further up or down. Of texts that both have
/// no errors; valid as long as what was read, with the same units.
class KnownEntries {
public:
    explicit KnownEntries(FileRead<ActualsFile> const& known);

    /// The line of the entry at `index` of the map in `source`; nothing where it has to be read.
    /// Entries are asked for in their order.
    std::optional<Actual> line(Source const& source, std::vector<Entry> const& entries,
                               std::size_t index);

private:
    std::string_view text_of(std::size_t index) const;
    bool has_findings(std::size_t index) const;

    FileRead<ActualsFile> const& known_;
    std::vector<std::size_t> starts_;    // of the lines of its text
    std::vector<std::size_t> findings_;  // the lines that anything was found on, sorted
    std::size_t next_ = 0;               // the line that is expected
};

}  // namespace jixiao
