#include "read/records/chunks.hpp"

#include <algorithm>
#include <cstdint>

namespace jixiao::bulk {
namespace {

constexpr std::size_t usual_bytes = std::size_t{1} << 18;

/// Of whole parts of the text at once: each byte of a count of its own, which cannot overflow.
std::size_t count_lines(std::string_view text) {
    constexpr std::size_t part = 240;
    std::size_t lines = 0, at = 0;
    for (; text.size() - at >= part; at += part) {
        std::uint8_t here = 0;
        for (std::size_t i = 0; i < part; ++i)
            here = static_cast<std::uint8_t>(here + (text[at + i] == '\n' ? 1 : 0));
        lines += here;
    }
    for (; at < text.size(); ++at) lines += text[at] == '\n' ? 1 : 0;
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

/// Reads more behind the first `size` bytes of a text; false at the end of the stream. The text may
/// be longer than `size` afterwards: what it has need not be zeroed again.
bool Chunks::read_behind(std::string& text, std::size_t& size) {
    if (is_at_end_) return false;
    if (text.size() < size + usual_bytes) text.resize(size + usual_bytes);
    in_.read(text.data() + size, static_cast<std::streamsize>(usual_bytes));
    auto const got = static_cast<std::size_t>(in_.gcount());
    size += got;
    is_at_end_ = got == 0;
    return !is_at_end_;
}

/// Bytes of a text that are whole records with their line ends.
std::size_t Chunks::whole_records(std::string_view text, bool& may_hold_quotes) const {
    may_hold_quotes = form_ == Form::csv && text.find('"') != std::string_view::npos;
    if (!may_hold_quotes) {
        auto const last = text.rfind('\n');
        return last == std::string_view::npos ? 0 : last + 1;
    }
    std::size_t bytes = 0;
    for (auto end = end_of_record(text, 0, form_); end != std::string_view::npos;
         end = end_of_record(text, bytes, form_))
        bytes = end + 1;
    return bytes;
}

bool Chunks::take_record(Chunk& record) {
    auto size = rest_.size();
    auto end = end_of_record(rest_, 0, form_);
    while (end == std::string_view::npos && size <= longest_record && read_behind(rest_, size)) {
        rest_.resize(size);
        end = end_of_record(rest_, 0, form_);
    }
    rest_.resize(size);
    if (rest_.empty()) return false;
    record.first_line = line_;
    record.text.assign(rest_, 0, end == std::string_view::npos ? rest_.size() : end + 1);
    rest_.erase(0, record.text.size());
    line_ += count_lines(record.text);
    while (record.text.ends_with('\n') || record.text.ends_with('\r')) record.text.pop_back();
    return true;
}

bool Chunks::next(Chunk& chunk) {
    auto& text = chunk.text;
    auto size = rest_.size();
    if (text.size() < size) text.resize(size);
    rest_.copy(text.data(), size);
    auto const read = [&] { return std::string_view{text}.substr(0, size); };
    auto const whole = [&] { return whole_records(read(), chunk.may_hold_quotes); };
    chunk.may_hold_quotes = true;
    auto bytes = size < usual_bytes / 2 ? 0 : whole();
    while (bytes == 0 && read_behind(text, size)) {
        bytes = whole();
        if (bytes > 0 || size <= longest_record) continue;
        // One record that is too long: its beginning is enough to report it.
        constexpr auto head = longest_record + 1;
        auto end = std::string_view::npos;
        while ((end = read().find('\n', head)) == std::string_view::npos &&
               (size = head, read_behind(text, size))) {
        }
        if (end != std::string_view::npos) {
            text.erase(head, end - head);
            size -= end - head;
        }
        bytes = whole();
    }
    if (bytes == 0) bytes = size;
    if (bytes == 0) return false;
    rest_.assign(text, bytes, size - bytes);
    text.resize(bytes);
    chunk.first_line = line_;
    line_ += count_lines(text);
    return true;
}

}  // namespace jixiao::bulk
