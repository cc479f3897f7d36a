#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/lines.hpp"
#include "read/document/row_words.hpp"
#include "read/document/stream_rows.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

std::vector<Token> pieces_of(std::string_view line, std::size_t begin, std::size_t number) {
    std::vector<Token> pieces;
    for (std::size_t at = 0; at < line.size();) {
        auto const from = std::min(line.find_first_not_of(" \t|", at), line.size());
        at = std::min(line.find_first_of(" \t|", from), line.size());
        if (at > from)
            pieces.push_back(
                {clean_text(line.substr(from, at - from), 0).text, number, begin + from});
    }
    return pieces;
}

/// Rows of one line each below a header; levels may be wrapped over lines.
class LineReader {
public:
    explicit LineReader(Document& document) : document_{document} {}

    void take(std::vector<Token> pieces) {
        if (pieces.empty()) return;
        for (std::size_t i = 0; i < std::min<std::size_t>(pieces.size(), 2); ++i)
            if (auto header = stream_header(pieces, i);
                header && i + header->tokens.size() == pieces.size()) {
                finish();
                label_ = header->first_level > 0 ? pieces[i].text : std::string{};
                if (i > 0) label_ = pieces[0].text;
                document_.rows.push_back(row_of_tokens(header->tokens));
                header_ = std::move(header);
                return;
            }
        if (!header_) return head_line(pieces);
        take_row(std::move(pieces));
    }

    bool finish() {
        auto const found = header_.has_value();
        if (found && !levels_.empty() && rows_ == 0) doubt({{}, levels_[0].line, 0});
        header_.reset();
        levels_.clear();
        first_.clear();
        return found_ = found_ || found;
    }

private:
    void head_line(std::vector<Token> const& pieces) {
        if (is_head_word(pieces[0].text)) {
            document_.rows.push_back(row_of_tokens(pieces));
            return;
        }
        Token line = pieces[0];
        for (std::size_t i = 1; i < pieces.size(); ++i) line.text += " " + pieces[i].text;
        document_.rows.push_back(row_of_tokens({line}));
    }

    void take_row(std::vector<Token> pieces) {
        if (ends_table(pieces)) {
            finish();
            return head_line(pieces);
        }
        if (pieces[0].text == label_ && pieces.size() > 1) pieces.erase(pieces.begin());
        // 项目完成 on a line, 指标 on the next.
        if (pieces[0].text == "指标" && !levels_.empty()) {
            levels_.back().text += pieces[0].text;
            pieces.erase(pieces.begin());
        }
        while (!pieces.empty() && level_of(pieces[0].text)) {
            levels_.push_back(pieces[0]);
            pieces.erase(pieces.begin());
        }
        if (pieces.empty()) return;
        if (pieces.size() == 1) {
            levels_.push_back(pieces[0]);
            return;
        }
        auto const are_levels = std::all_of(levels_.begin(), levels_.end(), [](Token const& t) {
            return level_of(t.text) || may_be_level(t.text);
        });
        if (pieces.size() != header_->values + 1 || !proves_row(*header_, pieces) || !are_levels) {
            doubt(pieces[0]);
            levels_.clear();
            return;
        }
        std::vector<std::string> words;
        for (auto const& level : levels_) words.push_back(level.text);
        auto const placed = placed_levels(words, header_->levels, first_);
        if (!placed[0].empty()) first_ = placed[0];
        document_.rows.push_back(stream_row(*header_, placed, pieces));
        levels_.clear();
        ++rows_;
    }

    static bool ends_table(std::vector<Token> const& pieces) {
        auto const& text = pieces[0].text;
        return is_head_word(text) || text.ends_with(":") || text.ends_with("：") ||
               text.starts_with("注") || text.starts_with("备注") || text.starts_with("说明") ||
               is_total(row_of_tokens({pieces[0]}));
    }

    void doubt(Token const& piece) {
        document_.doubts.push_back(
            {piece.line,
             say("the cells of this line cannot be told apart with certainty; left out"),
             say("compare with the document and add the row by hand")});
    }

    Document& document_;
    std::optional<StreamHeader> header_;
    std::vector<Token> levels_;  // since the last row
    std::string first_, label_;
    std::size_t rows_ = 0;
    bool found_ = false;
};

}  // namespace

std::optional<Document> read_loose_lines(std::string const& text) {
    Document document{text, {}, {}, {}, {}};
    LineReader reader{document};
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        reader.take(pieces_of(line, begin, number));
    });
    if (!reader.finish()) return std::nullopt;
    return document;
}

}  // namespace jixiao::document
