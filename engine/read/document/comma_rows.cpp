#include "read/document/clean_cell.hpp"
#include "read/document/layouts.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

/// Reads CSV (RFC 4180) cell by cell.
class CommaReader {
public:
    explicit CommaReader(std::string_view text) : text_{text} {}

    bool at_end() const { return at_ >= text_.size(); }

    PrintedRow read_row() {
        PrintedRow row{line_, at_, {}};
        for (auto more = true; more;) {
            auto const begin = at_;
            auto raw = at_ < text_.size() && text_[at_] == '"' ? read_quoted() : std::string{};
            auto const rest = std::min(text_.find_first_of(",\n", at_), text_.size());
            raw += text_.substr(at_, rest - at_);
            if (row.cells.size() < most_cells) row.cells.push_back(clean_cell(raw, begin));
            at_ = rest;
            more = at_ < text_.size() && text_[at_] == ',';
            if (more) ++at_;
        }
        if (at_ < text_.size()) ++line_;
        ++at_;  // the line end
        return row;
    }

private:
    /// A quote that is never closed ends with its line: the rest of the document stays readable.
    std::string read_quoted() {
        std::string raw;
        auto const begin = at_++;
        while (at_ < text_.size()) {
            auto const quote = text_.find('"', at_);
            if (quote == std::string_view::npos) break;
            raw += text_.substr(at_, quote - at_);
            at_ = quote + 1;
            if (at_ >= text_.size() || text_[at_] != '"') {
                auto const cell = text_.substr(begin, at_ - begin);
                line_ += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '\n'));
                return raw;
            }
            raw += '"';
            ++at_;
        }
        at_ = begin;
        return read_to_line_end();
    }

    std::string read_to_line_end() {
        auto const begin = at_;
        at_ = std::min(text_.find('\n', at_), text_.size());
        return std::string{text_.substr(begin, at_ - begin)};
    }

    std::string_view text_;
    std::size_t at_ = 0, line_ = 1;
};

}  // namespace

void each_comma_row(std::string_view text, VisitRow const& visit) {
    for (CommaReader reader{text}; !reader.at_end();) visit(reader.read_row());
}

}  // namespace jixiao::document
