// Performance targets as text: read them, judge what was reported, say why.
//
// Standard library types only, and plain values that own what they show: nothing here can dangle.
// What cannot be read is a value too, with its place. docs/embedding.md has a program of ten lines.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#define JIXIAO_API __attribute__((visibility("default")))

namespace jixiao::api {
inline namespace v1 {

/// "0.1.0".
JIXIAO_API std::string_view version();

enum class Language { zh, en };

/// A text for a reader, in both languages. Valid UTF-8 on one line, without control characters.
struct Text {
    std::string zh, en;
    std::string const& in(Language language) const { return language == Language::zh ? zh : en; }
    bool empty() const { return en.empty(); }
    bool operator==(Text const&) const = default;
};

enum class Severity { error, warning, note };

/// What is wrong, where, and what to do.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;  // stable: "target-unit"; docs/diagnostics.md
    std::string file;  // empty where a text was given and no file
    /// From 1, in characters; 0 where a whole file is meant.
    std::size_t line = 0, column = 0, length = 0;
    Text message, hint;  // the hint may be empty
    /// That line, or 200 characters of a longer one around the place; may be empty.
    std::string source_line;
    std::size_t source_column = 1;  // of the line, where source_line begins
    bool operator==(Diagnostic const&) const = default;
};

/// The value, or why there is none: `if (auto target = parse_target("≥115家")) use(*target);`
template <class T>
class Result {
public:
    Result(T value) : value_{std::move(value)} {}
    Result(Diagnostic error) : error_{std::move(error)} {}

    explicit operator bool() const { return value_.has_value(); }
    T const& operator*() const { return value(); }
    T const* operator->() const { return &value(); }
    /// Throws std::runtime_error with the message and the hint where there is no value.
    T const& value() const {
        if (value_) return *value_;
        auto const& hint = error_.hint.en;
        throw std::runtime_error{error_.message.en + (hint.empty() ? hint : "; " + hint)};
    }
    /// Why there is no value; empty where there is one.
    Diagnostic const& error() const { return error_; }

private:
    std::optional<T> value_;
    Diagnostic error_;
};

/// A target as it was understood. Numbers are exact decimals, as texts.
struct Target {
    std::string text;       // as it was written: "不低于115家"
    std::string canonical;  // "≥115家": reads as the same target
    /// "level", "rate", "horizon", "change_up", "change_down", "relative", "ordinal", "deadline",
    /// "zero_incident", "qualitative" or "composite".
    std::string kind;
    std::string comparator;  // "ge", "gt", "le", "lt", "eq", "approx", "between", "bare" or "none"
    std::string low, high;   // "115"; empty where nothing is asked for on that side
    std::string unit;        // "家", "次/周"
    Text meaning;            // "at least 115家"
    std::vector<Diagnostic> warnings;  // such as a counter that no table of units lists
    bool operator==(Target const&) const = default;
};

/// Reads a target as it is written, with the built-in units. The error names what was expected, and
/// where: column and length count characters of `text`.
JIXIAO_API Result<Target> parse_target(std::string_view text);

/// The colour of an indicator, or none; by their names in machine formats: "green" …
enum class Status { green, amber, red, unrated };
/// Why there is, or is not, a colour: "rated", "missing", "not-due" …
enum class State { rated, missing, not_due, not_applicable, undecidable, invalid };

JIXIAO_API std::string_view name_of(Status status);
JIXIAO_API std::string_view name_of(State state);
JIXIAO_API std::string_view name_of(Severity severity);

/// A status with every number and rule that led there. Numbers are exact decimals, as texts, in
/// `unit`; shares are parts of 1: "0.75". What there is not is empty.
struct Verdict {
    std::string table, goal, id, name;
    std::vector<std::string> path;  // 一级指标, 二级指标
    std::string period;             // "2024Q3"
    Status status = Status::unrated;
    State state = State::missing;
    /// Remarks that change no colour: "ahead", "target-looks-low", "falling", "reason-expected",
    /// "assumed" (nothing says which way is better).
    std::vector<std::string> flags;
    int rule = 0;  // that decided, by its number in docs/status-rules.md

    std::string target;  // in force in that period, as written
    std::string actual;  // as written, or the sum of the periods
    std::string unit, target_amount, target_high, actual_amount;
    std::string aggregation;       // "sum", "last" or "average"
    std::string plan_share;        // of the target that is due by the period
    std::string target_to_date;    // 应完成
    std::string progress_ratio;    // 时序进度: actual against the target to date
    std::string achievement_rate;  // 完成率: actual against the target, right for both directions
    std::string forecast;          // 全年预计
    std::string likelihood;        // 完成目标可能性: "certain", "possible" or "impossible"
    std::string trend;             // against the period before: "better", "same" or "worse"

    Text outcome;                  // the word for the status, or why there is none
    Text reason;                   // one sentence
    std::vector<Text> derivation;  // every step from the texts to the status
};

/// What stands beside a target in its row, as far as it is known. A bare number is read by the name
/// and the path: "5%" under 失业率 is at most 5%.
struct Row {
    std::string name = {};
    std::vector<std::string> path = {};  // 一级指标, 二级指标
    std::string unit = {};
    std::string direction = {};               // "higher-is-better" or "lower-is-better"
    std::string aggregation = {};             // "sum", "last" or "average"
    std::map<int, std::string> history = {};  // values of earlier years, as printed
    std::string profile = "cn-default";       // a built-in one: docs/status-rules.md
};

/// One row judged by itself.
struct Judgement {
    Verdict verdict;
    std::vector<Diagnostic> diagnostics;  // places count characters of the actual
};

/// Judges what was reported from the start of the year up to the end of a period, which is written
/// 2024-08, 2024Q3, 2024H1 or 2024. An actual that does not answer the target has the state
/// invalid.
JIXIAO_API Result<Judgement> judge(Target const& target, std::string_view actual,
                                   std::string_view period, Row const& row = {});

/// Counts by status and state.
struct Counts {
    Status worst = Status::unrated;  // of red > amber > green
    int green = 0, amber = 0, red = 0;
    int missing = 0, not_due = 0, not_applicable = 0, undecidable = 0, invalid = 0;
    int assumed = 0;  // of the rated: which way is better is an assumption
    int rated() const { return green + amber + red; }
    int unrated() const { return missing + not_due + not_applicable + undecidable + invalid; }
    bool operator==(Counts const&) const = default;
};

/// A folder with jixiao.yaml, read whole: what could be understood, and everything that could not.
/// Immutable, cheap to copy, safe to share between threads.
class JIXIAO_API Workspace {
public:
    std::string unit() const;  // the body whose tables these are
    /// The folders of other workspaces, where jixiao.yaml names those and no tables.
    std::vector<std::filesystem::path> members() const;
    /// The latest period with actuals, of the years of the tables; before anything was reported,
    /// the first that has a file.
    std::optional<std::string> latest_period() const;
    /// Everything that is wrong in its files, by their places.
    std::vector<Diagnostic> diagnostics() const;

    struct Impl;
    explicit Workspace(std::shared_ptr<Impl const> impl) : impl_{std::move(impl)} {}
    Impl const& impl() const { return *impl_; }

private:
    std::shared_ptr<Impl const> impl_;
};

/// Reads a workspace. Mistakes in its files are its diagnostics; the error is that of a jixiao.yaml
/// that cannot be read at all. Paths are relative where `folder` is.
JIXIAO_API Result<Workspace> load_workspace(std::filesystem::path const& folder);

/// A form of report: its name, the usual ending of a file, and its type in MIME.
struct ReportFormat {
    std::string_view name, ending, media_type;
};

/// The formats that Evaluation::report writes.
JIXIAO_API std::vector<ReportFormat> report_formats();

/// Every verdict of a period. Immutable, cheap to copy, safe to share between threads; it keeps the
/// workspace that it was made from.
class JIXIAO_API Evaluation {
public:
    std::string period() const;
    std::string profile() const;
    std::vector<Verdict> verdicts() const;  // in the order of the tables
    Counts counts() const;
    /// What was found while evaluating, beside that of the workspace: another dimension, a sum that
    /// falls …
    std::vector<Diagnostic> diagnostics() const;
    /// A report by the name of its format: "html" is one page that loads nothing. The error is that
    /// of a name that is none.
    Result<std::string> report(std::string_view format, Language language = Language::zh) const;

    struct Impl;
    explicit Evaluation(std::shared_ptr<Impl const> impl) : impl_{std::move(impl)} {}

private:
    std::shared_ptr<Impl const> impl_;
};

/// Judges all indicators of a workspace by its own profile, as of a period; of its latest one when
/// none is named. Errors: a period that is none, a workspace without actuals or one of members.
JIXIAO_API Result<Evaluation> evaluate(Workspace const& workspace, std::string_view period = {});

}  // namespace v1
}  // namespace jixiao::api
