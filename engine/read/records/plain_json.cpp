#include "read/records/plain_json.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <vector>

namespace jixiao::bulk {

namespace json = boost::json;

/// What a key of a plain record, or a year or a period in one of its maps, stands for. Records of a
/// stream have their keys mostly in one order: each is looked up once and then only compared.
template <class Meaning>
class Remembered {
public:
    void begin() { next_ = 0; }
    template <class Find>
    Meaning const& operator()(std::string_view word, Find const& find) {
        auto const at = next_++;
        if (at < known_.size() && known_[at].first == word) return known_[at].second;
        if (at >= known_.size()) known_.resize(at + 1);
        known_[at] = {std::string{word}, find(word)};
        return known_[at].second;
    }

private:
    std::vector<std::pair<std::string, Meaning>> known_;
    std::size_t next_ = 0;
};

/// Takes the events of Boost.JSON's parser and stops at the first that is not plain. Texts with
/// escapes come in parts, and are not.
struct PlainHandler {
    static constexpr std::size_t max_object_size = 10'000;
    static constexpr std::size_t max_array_size = 100;
    static constexpr std::size_t max_key_size = 1000;
    static constexpr std::size_t max_string_size = 1 << 20;
    using Error = json::error_code;

    explicit PlainHandler(PlainRecord& record) : into{record} {}

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error& error) {
        ++depth;
        if (depth == 1) return true;
        auto const is_map = key == PlainKey::history || key == PlainKey::actuals;
        return go_on(depth == 2 && is_map, error);
    }
    bool on_object_end(std::size_t, Error&) {
        --depth;
        return true;
    }
    bool on_array_begin(Error& error) {
        in_path = depth == 1 && key == PlainKey::path;
        return go_on(in_path, error);
    }
    bool on_array_end(std::size_t, Error&) {
        in_path = false;
        return true;
    }
    bool on_key_part(json::string_view, std::size_t, Error& error) { return go_on(false, error); }
    bool on_key(json::string_view word, std::size_t, Error& error) {
        if (depth == 1) {
            auto const found =
                keys({word.data(), word.size()}, [](std::string_view w) { return plain_key(w); });
            if (found) key = *found;
            // A map that comes twice would be two maps in one.
            auto const bit = found ? 1U << static_cast<unsigned>(*found) : 0U;
            auto const is_new = found && (seen & bit) == 0;
            seen |= bit;
            return go_on(is_new, error);
        }
        auto const& found = periods({word.data(), word.size()}, [](std::string_view w) {
            auto const read = parse_period(w);
            return read.has_value() ? std::optional{*read} : std::nullopt;
        });
        if (!found) return go_on(false, error);
        period = *found;
        return true;
    }
    bool on_string_part(json::string_view, std::size_t, Error& error) {
        return go_on(false, error);
    }
    bool on_string(json::string_view text, std::size_t, Error& error) {
        std::string_view const value{text.data(), text.size()};
        if (depth == 1)
            return go_on(in_path ? into.add_to_path(value) : into.text(key, value), error);
        if (key == PlainKey::actuals) return go_on(into.actual(period, value), error);
        auto const is_year = depth == 2 && period.kind() == PeriodKind::year;
        return go_on(is_year && into.history(period.year(), value), error);
    }
    bool on_number_part(json::string_view, Error& error) { return go_on(false, error); }
    bool on_int64(std::int64_t, json::string_view digits, Error& error) {
        // "term": 2024
        return go_on(depth == 1 && !in_path && key == PlainKey::term &&
                         into.text(key, {digits.data(), digits.size()}),
                     error);
    }
    bool on_uint64(std::uint64_t, json::string_view, Error& error) { return go_on(false, error); }
    bool on_double(double, json::string_view, Error& error) { return go_on(false, error); }
    bool on_bool(bool, Error& error) { return go_on(false, error); }
    bool on_null(Error& error) {
        // An actual that is null is missing, like one that is not there.
        return go_on(depth == 2 && key == PlainKey::actuals, error);
    }
    bool on_comment_part(json::string_view, Error&) { return true; }
    bool on_comment(json::string_view, Error&) { return true; }

    static bool go_on(bool is_plain, Error& error) {
        if (!is_plain) error = json::error::syntax;
        return is_plain;
    }
    void begin() {
        depth = 0;
        seen = 0;
        in_path = false;
        keys.begin();
        periods.begin();
        into.begin();
    }

    PlainRecord& into;
    Remembered<std::optional<PlainKey>> keys;
    Remembered<std::optional<Period>> periods;  // a year is one, too
    PlainKey key = PlainKey::id;
    Period period;
    int depth = 0;
    unsigned seen = 0;
    bool in_path = false;
};

struct PlainJson::Parser : json::basic_parser<PlainHandler> {
    explicit Parser(PlainRecord& into)
        : json::basic_parser<PlainHandler>{json::parse_options{}, into} {}
};

PlainJson::PlainJson(PlainRecord& into) : parser_{std::make_unique<Parser>(into)} {}

PlainJson::~PlainJson() = default;

bool PlainJson::read(std::string_view line) {
    parser_->reset();
    parser_->handler().begin();
    json::error_code failure;
    auto const read = parser_->write_some(false, line.data(), line.size(), failure);
    return !failure && read == line.size() && parser_->handler().into.finish();
}

}  // namespace jixiao::bulk
