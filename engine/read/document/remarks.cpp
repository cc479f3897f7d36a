#include "read/document/remarks.hpp"

namespace jixiao::document {
namespace {

/// Nobody reads more, and a hostile document must not cost memory.
constexpr std::size_t most_remarks = 2000;

std::string_view line_around(std::string_view document, PrintedRow const& row) {
    auto const end = document.find('\n', row.begin);
    return document.substr(row.begin, std::min<std::size_t>(end - row.begin, 4000));
}

}  // namespace

void Remarks::add(Severity severity, char const* code, PrintedRow const& row, std::size_t index,
                  Message message, Message hint) {
    if (diagnostics_.size() >= most_remarks) {
        ++left_out_;
        return;
    }
    diagnostics_.push_back({severity, code, place_of(row, index, file_of(row), document_.text),
                            std::move(message), std::move(hint),
                            std::string{line_around(document_.text, row)}});
}

void Remarks::note(char const* code, PrintedRow const& row, std::size_t index, Message message) {
    add(Severity::note, code, row, index, std::move(message));
}

void Remarks::warn(PrintedRow const& row, std::size_t index, Message message, Message hint) {
    add(Severity::warning, import_codes::doubtful, row, index, std::move(message), std::move(hint));
}

void Remarks::add(Diagnostic diagnostic) {
    diagnostics_.push_back(std::move(diagnostic));
}

std::string Remarks::file_of(std::size_t part) const {
    if (part == 0 || part > document_.parts.size()) return file_;
    return file_ + "#" + document_.parts[part - 1];
}

std::vector<Diagnostic> Remarks::take() {
    sort_by_place(diagnostics_);
    if (left_out_ > 0)
        diagnostics_.push_back({Severity::warning,
                                import_codes::doubtful,
                                {file_, 0, 0, 0},
                                say("{0} more rows have remarks that are not shown", left_out_),
                                {},
                                {}});
    return std::move(diagnostics_);
}

}  // namespace jixiao::document
