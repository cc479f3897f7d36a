#pragma once

#include "app/cli/progress_line.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace jixiao {

/// How much of the records has been read: in MB of all files, where these are files, and in
/// records.
class BulkProgress {
public:
    explicit BulkProgress(Shell const& shell);

    /// The stream that is read from now on. `name` as it was given.
    void begin(std::istream& in, std::string const& name);
    void report(std::int64_t records);
    /// Before anything else is written to standard error.
    void erase();

private:
    std::optional<Catalog> catalog_;  // of a line that is shown
    std::optional<ProgressLine> line_;
    WorkProgress report_;
    std::istream* in_ = nullptr;
    std::string name_;
    std::uintmax_t total_ = 0;              // bytes of all files; 0 where one of them is a stream
    std::uintmax_t before_ = 0, size_ = 0;  // of the files before this one, and of this one
};

}  // namespace jixiao
