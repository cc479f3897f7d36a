#include "read/yaml/indentation.hpp"
#include "read/yaml/key_mistakes.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <algorithm>

namespace jixiao {
namespace {

class LineMistakes {
public:
    explicit LineMistakes(Source const& source)
        : source_{source}, text_{source.text}, lines_{block_lines(text_)} {}

    std::vector<Mistake> find() {
        Indentation indentation{text_, lines_};
        for (std::size_t i = 0; i < lines_.size() && mistakes_.size() < most_mistakes; ++i)
            read(i, indentation);
        // Where most lines are no entries, the text is something else than one of our files.
        if (entries_ < without_colon_) return {};
        return std::move(mistakes_);
    }

private:
    void read(std::size_t index, Indentation& indentation) {
        auto const& line = lines_[index];
        if (is_of_yaml(line)) return;
        auto const next = index + 1 < lines_.size() ? &lines_[index + 1] : nullptr;
        auto const holds_next = next != nullptr && next->column() > line.inner_column();
        auto const goes_beside = next != nullptr && line.has_dash() &&
                                 next->column() == line.inner_column() && next->colon;
        if (!line.colon && line.has_dash() && !goes_beside && !begins_with_key(line) &&
            indentation.takes_item(index))
            return place(index, indentation,
                         line.has_value() && !is_quoted(line) ? LineEffect::goes_on
                         : line.has_value()                   ? LineEffect::ends
                                                              : LineEffect::opens,
                         false);
        if (!line.colon && indentation.may_go_on(index) &&
            !find_missed_colon(text_, line.content, line.end))
            return;
        auto key = read_key(source_, line, holds_next || goes_beside);
        if (key.is_other) return place(index, indentation, LineEffect::ends, false);
        entries_ += key.has_colon ? 1 : 0;
        without_colon_ += key.has_colon ? 0 : 1;
        auto value = line.colon ? find_value_mistakes(source_, line) : std::vector<Mistake>{};
        auto const first = line.has_value() ? text_[line.value] : '\0';
        auto const is_plain = line.colon && line.has_value() && value.empty() && !is_quoted(line) &&
                              !is_block_header(text_.substr(line.value, line.end - line.value));
        // An anchor or a tag before what follows.
        auto const is_mark =
            (first == '&' || first == '!') &&
            text_.substr(line.value, line.end - line.value).find(' ') == std::string_view::npos;
        auto const effect = key.opens || is_mark || (line.colon && !line.has_value())
                                ? LineEffect::opens
                            : is_plain ? LineEffect::goes_on
                                       : LineEffect::ends;
        place(index, indentation, effect, true);
        append(std::move(key.mistakes));
        append(std::move(value));
    }

    bool is_quoted(BlockLine const& line) const {
        return std::string_view{"\"'[{"}.find(text_[line.value]) != std::string_view::npos;
    }

    /// "- id：A-01" is an entry, where "- 其中：新增" may be a text.
    bool begins_with_key(BlockLine const& line) const {
        auto const colon = find_missed_colon(text_, line.content, line.end);
        return colon && is_format_word(text_.substr(line.content, colon->at - line.content));
    }

    /// Directives and second documents, which nobody means here.
    bool is_of_yaml(BlockLine const& line) {
        auto const shown = text_.substr(line.begin, line.end - line.begin);
        if (shown.starts_with('%')) {
            mistakes_.push_back(explain_sign(source_, line.begin, false));
            mistakes_.back().repairs = {{line.begin, 0, "#"}};
        } else if (shown == "---" || shown == "...") {
            add(line, "several-documents",
                say("a second document starts here; a file contains one only"),
                say("remove the line"), {line.begin, 0, "#"});
        }
        auto const sign = text_.substr(line.content, 2);
        auto const was_key = is_explicit_key_;
        is_explicit_key_ = sign == "? ";
        return is_explicit_key_ || (was_key && sign.starts_with(':')) || shown.starts_with('%') ||
               shown.starts_with("---") || shown.starts_with("...");
    }

    void place(std::size_t index, Indentation& indentation, LineEffect effect, bool has_key) {
        auto const placed = indentation.place(index, effect, has_key);
        auto const& line = lines_[index];
        if (placed.column_of_line_before) move(lines_[index - 1], *placed.column_of_line_before);
        if (placed.is_moved_along && !mistakes_.empty())
            mistakes_.back().repairs.push_back(moved(line, placed.column));
        else if (!placed.needs_dash &&
                 (placed.column != line.column() || has_odd_blanks(text_, line)))
            move(line, placed.column);
        if (placed.drops_dash)
            add(line, "stray-dash",
                say("a dash begins an item of a list, but the lines beside it are no list"),
                say("remove the dash and the blank behind it"),
                {line.first, line.content - line.first, ""});
        if (placed.needs_dash) {
            auto repair = moved(line, placed.column);
            repair.inserted += "- ";
            add(line, "missing-dash", say("this line begins a row of a list, but has no dash"),
                say("write \"- \" in front of it"), std::move(repair));
        }
        if (line.has_odd_dash && !placed.drops_dash)
            add(line, "missing-dash",
                say("the dash of an item is half-width and followed by a blank"),
                say("write \"- \" in front of it"), {line.first, line.content - line.first, "- "});
    }

    Repair moved(BlockLine const& line, std::size_t column) const {
        return {line.begin, line.first - line.begin, std::string(column, ' ')};
    }

    void move(BlockLine const& line, std::size_t column) {
        auto const blanks = text_.substr(line.begin, line.first - line.begin);
        auto const repair = moved(line, column);
        if (auto const tab = blanks.find('\t'); tab != std::string_view::npos)
            return add_at(line.begin + tab, 1, "tab-indentation",
                          say("YAML does not allow tabs for indentation"),
                          say("use blanks, two per level"), repair);
        auto const odd = blanks.find_first_not_of(' ');
        if (odd != std::string_view::npos)
            return add_at(line.begin + odd, wide_blank_at(text_, line.begin + odd),
                          "full-width-blank", say("a full-width blank does not indent a line"),
                          say("use usual blanks, two per level"), repair);
        add(line, "bad-indentation",
            say("this line begins in column {0}, the lines it belongs with in column {1}",
                line.column() + 1, column + 1),
            say("align it with them"), repair);
    }

    void add(BlockLine const& line, char const* code, Message message, Message hint,
             Repair repair) {
        auto const shown = key_of(text_, line);
        add_at(line.first, shown.size() + (line.content - line.first), code, std::move(message),
               std::move(hint), std::move(repair));
    }

    void add_at(std::size_t offset, std::size_t bytes, char const* code, Message message,
                Message hint, Repair repair) {
        mistakes_.push_back(mistake_at(source_, offset, bytes, code, std::move(message),
                                       std::move(hint), {std::move(repair)}));
    }

    void append(std::vector<Mistake> found) {
        std::move(found.begin(), found.end(), std::back_inserter(mistakes_));
    }

    Source const& source_;
    std::string_view text_;
    std::vector<BlockLine> lines_;
    std::vector<Mistake> mistakes_;
    std::size_t entries_ = 0, without_colon_ = 0;
    bool is_explicit_key_ = false;  // the line before is one: "? 甲"
};

}  // namespace

std::vector<Mistake> find_line_mistakes(Source const& source) {
    return LineMistakes{source}.find();
}

}  // namespace jixiao
