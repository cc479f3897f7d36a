#include "app/bulk/tally.hpp"

#include "app/bulk/verdict_lines.hpp"
#include "report/data/verdict_json.hpp"
#include "report/words/words.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <vector>

namespace jixiao::bulk {
namespace {

namespace json = boost::json;

constexpr int summary_version = 1;
constexpr std::string_view beginning = R"({"summary":)";

/// Writes an object key by key: a tree of a province's tables would cost more than judging them.
class ObjectText {
public:
    explicit ObjectText(std::string& out) : out_{out} { out_ += '{'; }
    ObjectText(ObjectText const&) = delete;
    ObjectText& operator=(ObjectText const&) = delete;
    ~ObjectText() { out_ += '}'; }

    /// Keys are names of ours, which need no escapes.
    std::string& key(std::string_view name) {
        out_ += out_.back() == '{' ? "\"" : ",\"";
        out_ += name;
        return out_ += "\":";
    }
    void number(std::string_view name, std::int64_t value) {
        std::array<char, 24> digits;
        auto const written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        key(name).append(digits.data(), static_cast<std::size_t>(written.ptr - digits.data()));
    }
    void text(std::string_view name, std::string_view value) { append_json(value, key(name)); }

private:
    std::string& out_;
};

/// The key of a number, with the marks before and behind it, in bytes that are copied as they are.
struct KeyText {
    static constexpr std::size_t most = 24;
    std::array<char, most> text{};
    std::size_t size = 0;

    KeyText() = default;
    explicit KeyText(std::string_view name) {
        for (auto const part : {std::string_view{",\""}, name, std::string_view{"\":"}})
            size += part.copy(text.data() + size, most - size);
    }
};

/// Whole numbers by their keys, written in one piece: {"green":4,…}.
template <std::size_t count>
class NumberTexts {
public:
    using Named = std::array<std::pair<std::string_view, int>, count>;

    /// With keys as in `named`, whose numbers have no meaning here.
    explicit NumberTexts(Named const& named) {
        for (std::size_t i = 0; i < count; ++i) keys_[i] = KeyText{named[i].first};
    }
    void add(Named const& named, std::string& out) const {
        constexpr std::size_t most_digits = 12;
        std::array<char, count*(KeyText::most + most_digits) + 1> text;
        auto* to = text.data();
        for (std::size_t i = 0; i < count; ++i) {
            std::copy(keys_[i].text.begin(), keys_[i].text.end(), to);
            to += keys_[i].size;
            to = std::to_chars(to, to + most_digits, named[i].second).ptr;
        }
        text.front() = '{';
        *to++ = '}';
        out.append(text.data(), static_cast<std::size_t>(to - text.data()));
    }

private:
    std::array<KeyText, count> keys_;
};

NumberTexts<2>::Named named_coverage(RollUp const& sum) {
    return {{{"rated", sum.rated()}, {"expected", sum.expected()}}};
}

void add_tally(Tally const& tally, ObjectText& object) {
    static NumberTexts<10> const counts{named_counts({})};
    static NumberTexts<2> const coverage{named_coverage({})};
    auto const& sum = tally.roll_up;
    object.text("status", name_of(sum.status));
    counts.add(named_counts(sum), object.key("counts"));
    coverage.add(named_coverage(sum), object.key("coverage"));
    ObjectText weight{object.key("weight")};
    weight.text("rated", tally.weight.text());
    weight.text("green", tally.green_weight.text());
}

/// By the names of their tables.
std::vector<std::pair<TableName const, Tally> const*> in_order(Summary const& summary) {
    std::vector<std::pair<TableName const, Tally> const*> tables;
    tables.reserve(summary.tables.size());
    for (auto const& each : summary.tables) tables.push_back(&each);
    std::sort(tables.begin(), tables.end(),
              [](auto const* a, auto const* b) { return a->first < b->first; });
    return tables;
}

std::int64_t number_at(json::object const& object, char const* key) {
    auto const number = object.at(key).as_int64();
    if (number < 0) throw std::invalid_argument{key};
    return number;
}

int count_at(json::object const& counts, char const* key) {
    auto const number = number_at(counts, key);
    if (number > std::numeric_limits<int>::max()) throw std::invalid_argument{key};
    return static_cast<int>(number);
}

Fraction weight_at(json::object const& weight, char const* key) {
    auto const number = Decimal::from_text(weight.at(key).as_string());
    if (!number || number->is_negative()) throw std::invalid_argument{key};
    return *number;
}

Tally read_tally(json::object const& object) {
    auto const& counts = object.at("counts").as_object();
    RollUp sum;
    sum.green = count_at(counts, "green");
    sum.amber = count_at(counts, "amber");
    sum.red = count_at(counts, "red");
    sum.missing = count_at(counts, "missing");
    sum.not_due = count_at(counts, "not-due");
    sum.not_applicable = count_at(counts, "not-applicable");
    sum.undecidable = count_at(counts, "undecidable");
    sum.invalid = count_at(counts, "invalid");
    if (counts.contains("assumed")) sum.assumed = count_at(counts, "assumed");
    auto const& weight = object.at("weight").as_object();
    return {sum_of({sum}), weight_at(weight, "rated"), weight_at(weight, "green")};
}

}  // namespace

void Tally::add(Verdict const& verdict) {
    count_in(roll_up, counted(verdict));
    auto const& stated = verdict.indicator->weight;
    if (!stated || verdict.state != State::rated) return;
    weight = weight + *stated;
    if (verdict.status == Status::green) green_weight = green_weight + *stated;
}

void Tally::add(Tally const& other) {
    add_to(roll_up, other.roll_up);
    if (other.weight.is_zero()) return;
    weight = weight + other.weight;
    green_weight = green_weight + other.green_weight;
}

void Summary::add(Summary other) {
    records += other.records;
    unreadable += other.unreadable;
    left_out += other.left_out;
    with_errors += other.with_errors;
    all.add(other.all);
    tables.merge(other.tables);
    for (auto const& [table, tally] : other.tables) tables[table].add(tally);
}

std::string summary_line(Summary const& summary) {
    std::string line;
    constexpr std::size_t bytes_of_one = 400;  // so that growing copies nothing, mostly
    line.reserve(bytes_of_one * (summary.tables.size() + 2));
    {
        ObjectText whole{line};
        ObjectText shown{whole.key("summary")};
        shown.number("version", summary_version);
        shown.number("records", summary.records);
        shown.number("unreadable", summary.unreadable);
        shown.number("left-out", summary.left_out);
        shown.number("with-errors", summary.with_errors);
        add_tally(summary.all, shown);
        auto& tables = shown.key("tables") += '[';
        for (auto const* each : in_order(summary)) {
            if (tables.back() != '[') tables += ',';
            ObjectText one{tables};
            one.text("body", each->first.first);
            one.text("table", each->first.second);
            add_tally(each->second, one);
        }
        tables += ']';
    }
    return line;
}

bool is_summary(std::string_view line) {
    return line.starts_with(beginning);
}

Summary read_summary(std::string_view line) {
    try {
        auto const read = json::parse(json::string_view{line.data(), line.size()});
        auto const& shown = read.as_object().at("summary").as_object();
        if (shown.at("version").as_int64() != summary_version)
            throw std::invalid_argument{"version"};
        Summary summary;
        summary.records = number_at(shown, "records");
        summary.unreadable = number_at(shown, "unreadable");
        summary.left_out = number_at(shown, "left-out");
        summary.with_errors = number_at(shown, "with-errors");
        summary.all = read_tally(shown);
        for (auto const& one : shown.at("tables").as_array()) {
            auto const& table = one.as_object();
            TableName const name{table.at("body").as_string(), table.at("table").as_string()};
            summary.tables[name].add(read_tally(table));
        }
        return summary;
    } catch (std::invalid_argument const&) {
        throw;
    } catch (std::exception const& error) {
        throw std::invalid_argument{error.what()};
    }
}

}  // namespace jixiao::bulk
