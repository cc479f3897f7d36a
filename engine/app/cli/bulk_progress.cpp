#include "app/cli/bulk_progress.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>

namespace jixiao {
namespace {

/// The size of a file in bytes; 0 of what is none.
std::uintmax_t size_of(std::string const& file) {
    std::error_code unknown;
    auto const size = std::filesystem::file_size(file, unknown);
    return unknown ? 0 : size;
}

}  // namespace

BulkProgress::BulkProgress(Shell const& shell) {
    if (!shell.shows_progress()) return;
    // Verdicts that scroll by on a terminal say it themselves, and would be mixed with the line.
    if (shell.environment.out_is_terminal) return;
    catalog_.emplace(shell.language());
    report_ = line_.emplace(shell, WorkParts::megabytes).report();
    auto const& files = shell.options.bulk.files;
    for (auto const& file : files) total_ += size_of(file);
    if (std::any_of(files.begin(), files.end(),
                    [](auto const& file) { return size_of(file) == 0; }))
        total_ = 0;
}

void BulkProgress::begin(std::istream& in, std::string const& name) {
    in_ = &in;
    name_ = name;
    before_ += size_;
    size_ = size_of(name);
}

void BulkProgress::report(std::int64_t records) {
    if (!report_) return;
    // Nowhere is at the end of the file.
    auto const at = total_ > 0 ? static_cast<std::streamoff>(in_->tellg()) : 0;
    auto const read = before_ + (at < 0 ? size_ : static_cast<std::uintmax_t>(at));
    report_(read >> 20U, total_ >> 20U, (*catalog_)(say("{0}, {1} records", name_, records)));
}

void BulkProgress::erase() {
    if (line_) line_->erase();
}

}  // namespace jixiao
