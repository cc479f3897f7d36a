#include "read/records/chunks.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

constexpr std::size_t usual_bytes = std::size_t{1} << 18;

std::size_t count_lines(std::string_view text) {
    std::size_t lines = 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++lines;
    return lines;
}

std::size_t count_quotes(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '"'));
}

}  // namespace

std::size_t end_of_record(std::string_view text, std::size_t begin, Form form) {
    auto const first = text.find('\n', begin);
    if (form == Form::ndjson || first == std::string_view::npos) return first;
    if (text.substr(begin, first - begin).find('"') == std::string_view::npos) return first;
    auto end = first;
    for (std::size_t quotes = 0, from = begin; end != std::string_view::npos;
         from = end, end = text.find('\n', end + 1)) {
        quotes += count_quotes(text.substr(from, end - from));
        if (quotes % 2 == 0) return end;
        if (end - begin > longest_record) return first;
    }
    return text.size() - begin > longest_record ? first : std::string_view::npos;
}

bool Chunks::read_more() {
    if (is_at_end_) return false;
    auto const before = rest_.size();
    rest_.resize(before + usual_bytes);
    in_.read(rest_.data() + before, static_cast<std::streamsize>(usual_bytes));
    auto const got = static_cast<std::size_t>(in_.gcount());
    rest_.resize(before + got);
    is_at_end_ = got == 0;
    return !is_at_end_;
}

/// Bytes of `rest_` that are whole records with their line ends.
std::size_t Chunks::whole_records() const {
    std::string_view const text{rest_};
    if (form_ == Form::ndjson || text.find('"') == std::string_view::npos) {
        auto const last = text.rfind('\n');
        return last == std::string_view::npos ? 0 : last + 1;
    }
    std::size_t bytes = 0;
    for (auto end = end_of_record(text, 0, form_); end != std::string_view::npos;
         end = end_of_record(text, bytes, form_))
        bytes = end + 1;
    return bytes;
}

/// The front stays where it was read; what is left is mostly less than a record.
void Chunks::move_front(std::size_t bytes, std::string& to) {
    to.assign(rest_, bytes, std::string::npos);
    rest_.resize(bytes);
    to.swap(rest_);
}

bool Chunks::take_record(Chunk& record) {
    auto end = end_of_record(rest_, 0, form_);
    while (end == std::string_view::npos && rest_.size() <= longest_record && read_more())
        end = end_of_record(rest_, 0, form_);
    if (rest_.empty()) return false;
    record.first_line = line_;
    move_front(end == std::string_view::npos ? rest_.size() : end + 1, record.text);
    line_ += count_lines(record.text);
    while (record.text.ends_with('\n') || record.text.ends_with('\r')) record.text.pop_back();
    return true;
}

bool Chunks::next(Chunk& chunk) {
    auto bytes = rest_.size() < usual_bytes / 2 ? 0 : whole_records();
    while (bytes == 0 && read_more()) {
        bytes = whole_records();
        if (bytes > 0 || rest_.size() <= longest_record) continue;
        // One record that is too long: its beginning is enough to report it.
        auto const head = rest_.substr(0, longest_record + 1);
        auto end = std::string_view::npos;
        while ((end = rest_.find('\n')) == std::string_view::npos && (rest_.clear(), read_more())) {
        }
        rest_ = head + (end == std::string_view::npos ? std::string{} : rest_.substr(end));
        bytes = whole_records();
    }
    if (bytes == 0) bytes = rest_.size();
    if (bytes == 0) return false;
    chunk.first_line = line_;
    move_front(bytes, chunk.text);
    line_ += count_lines(chunk.text);
    return true;
}

}  // namespace jixiao::bulk
