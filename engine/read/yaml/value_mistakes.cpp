#include "base/utf8.hpp"
#include "read/yaml/key_mistakes.hpp"
#include "read/yaml/quoting.hpp"

#include <algorithm>

namespace jixiao {
namespace {

class ValueMistakes {
public:
    ValueMistakes(Source const& source, BlockLine const& line)
        : source_{source},
          text_{source.text},
          line_{line},
          value_{text_.substr(line.value, line.end - line.value)} {}

    std::vector<Mistake> find() {
        if (value_.empty()) return {};
        auto const first = value_.front();
        auto const next = value_.size() > 1 ? value_[1] : ' ';
        if (is_quote(first)) {
            if (!line_.is_closed) unclosed_quote();
        } else if (first == '[' || first == '{') {
            if (!line_.is_closed) unclosed_bracket();
            if (first == '{') entries_in_braces();
        } else if (is_in_wide_brackets(value_)) {
            wide_brackets();
        } else if (first == '%' || first == '@' || first == '`' || first == ',' ||
                   ((first == '>' || first == '|') && !is_block_header(value_)) ||
                   ((first == '-' || first == '?') && is_blank(next))) {
            found_.push_back(explain_sign(source_, line_.value, false));
        } else if (first != '&' && first != '*' && first != '!') {
            second_colon();
        }
        return std::move(found_);
    }

private:
    void add(std::size_t offset, std::size_t bytes, char const* code, Message message, Message hint,
             std::vector<Repair> repairs) {
        found_.push_back(mistake_at(source_, offset, bytes, code, std::move(message),
                                    std::move(hint), std::move(repairs)));
    }

    std::optional<std::size_t> quoted_at(std::size_t at) const {
        return quoted_in_brackets(text_, at, line_.begin, line_.end);
    }

    /// Read as closed at the end of the line.
    void unclosed_quote() {
        auto end = line_.end;
        for (std::string_view const wide : {"”", "“", "’", "‘", "＂"})
            if (value_.size() > wide.size() && value_.ends_with(wide)) {
                end -= wide.size();
                break;
            }
        auto repair = quote(text_, line_.value + 1, end);
        repair.offset = line_.value;
        repair.removed = line_.end - line_.value;
        add(line_.value, 1, "unclosed-quote", say("this quote is never closed"),
            say("close it on the same line"), {std::move(repair)});
    }

    void unclosed_bracket() {
        std::string open;
        for (auto at = line_.value; at < line_.end; ++at) {
            auto const c = text_[at];
            if (auto const quoted = quoted_at(at)) {
                at = *quoted - 1;
            } else if (c == '[' || c == '{') {
                open += c == '[' ? ']' : '}';
            } else if (c == ']' || c == '}') {
                if (open.empty() || open.back() != c) return whole_value();
                open.pop_back();
            }
        }
        std::reverse(open.begin(), open.end());
        std::vector<Repair> repairs{{line_.end, 0, open}};
        for (std::string_view const wide : {"｝", "］", "】", "）"})
            if (value_.ends_with(wide)) repairs = {{line_.end - wide.size(), wide.size(), open}};
        add(line_.value, 1, "unclosed-bracket",
            say("this bracket is not closed where it should be"),
            say("close it; quote a text that has brackets or commas in it"), std::move(repairs));
    }

    /// Brackets that do not fit each other: the value is a text that nothing is read from.
    void whole_value() {
        add(line_.value, 1, "unclosed-bracket",
            say("this bracket is not closed where it should be"),
            say("close it; quote a text that has brackets or commas in it"),
            {leave_unread(text_, line_.value, line_.end)});
    }

    /// Full-width colons behind the keys of braces, and full-width commas before them.
    void entries_in_braces() {
        constexpr std::string_view comma = "，", colon = "：";
        auto const shown = text_.substr(0, line_.end);
        auto has_colon = false;  // since the last comma
        std::size_t lists = 0;   // that are open; what they hold has no keys
        for (auto at = line_.value; at < line_.end; ++at) {
            if (auto const quoted = quoted_at(at)) {
                at = *quoted - 1;
                continue;
            }
            lists += shown[at] == '[' ? 1 : 0;
            lists -= shown[at] == ']' && lists > 0 ? 1 : 0;
            auto const is_wide = shown.substr(at).starts_with(comma);
            auto const is_colon = shown[at] == ':' || shown.substr(at).starts_with(colon);
            has_colon |= is_colon;
            if (lists > 0 || (!is_wide && shown[at] != ',' && at != line_.value)) continue;
            auto key = at + (is_wide ? comma.size() : 1);
            while (key < line_.end && is_blank(shown[key])) ++key;
            auto const end =
                std::min(shown.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", key), line_.end);
            auto const next = std::min(shown.find_first_of(",}", end), line_.end);
            auto const has_wide_colon =
                shown.substr(end).starts_with(colon) && !find_key_colon(shown, end, next);
            auto const has_usual_colon = shown.substr(end).starts_with(": ");
            if (end > key && is_wide && has_colon &&
                (has_usual_colon || (has_wide_colon && !found_.empty())))
                add(at, comma.size(), "full-width-comma",
                    say("a full-width comma does not separate entries"),
                    say("write \", \"; if the comma belongs to a text, quote the text"),
                    {{at, key - at, ", "}});
            else if (is_wide)
                continue;
            if (end > key && has_wide_colon)
                add(end, colon.size(), "full-width-colon",
                    say("a full-width colon does not separate a key from its value"),
                    say("write \": \"; if this is all one text, put it in quotes"),
                    {{end, colon.size(), ": "}});
            has_colon = false;
        }
    }

    void wide_brackets() {
        constexpr std::string_view open = "｛", close = "｝", open_list = "［", close_list = "］";
        auto const is_list = value_.starts_with(open_list);
        std::vector<Repair> repairs{{line_.value, open.size(), is_list ? "[" : "{"}};
        if (value_.ends_with(is_list ? close_list : close))
            repairs.push_back({line_.end - close.size(), close.size(), is_list ? "]" : "}"});
        add(line_.value, open.size(), "full-width-bracket",
            say("a full-width bracket does not begin a list or a map"),
            say("write half-width brackets: [ ] { }"), std::move(repairs));
    }

    void second_colon() {
        auto const colon = find_key_colon(text_, line_.value, line_.end);
        if (!colon) return;
        add(*colon, 1, "colon-in-value",
            say("a value with a colon and a blank in it must be quoted"),
            say("put the whole value in single quotes"), {quote(text_, line_.value, line_.end)});
    }

    Source const& source_;
    std::string_view text_;
    BlockLine const& line_;
    std::string_view value_;
    std::vector<Mistake> found_;
};

}  // namespace

std::vector<Mistake> find_value_mistakes(Source const& source, BlockLine const& line) {
    return ValueMistakes{source, line}.find();
}

}  // namespace jixiao
