#pragma once

#include "base/decimal.hpp"
#include "base/fraction.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace jixiao {

// Values as bytes, for tables that a build makes and a program only takes up again. What a struct
// consists of is said once for all directions: `parts(pass, value)` calls pass(member, member …).

/// Puts values into bytes. Takes them as variables because `parts` does; changes none.
class Packer {
public:
    template <class... Values>
    void operator()(Values&... values) {
        (pass(values), ...);
    }
    std::string const& bytes() const { return bytes_; }

private:
    /// Seven bits a byte, the lowest first; the sign is the lowest of all.
    void number(std::int64_t number) {
        auto rest =
            static_cast<std::uint64_t>(number) << 1U ^ static_cast<std::uint64_t>(number >> 63);
        for (; rest >= 0x80; rest >>= 7U) bytes_ += static_cast<char>(rest | 0x80U);
        bytes_ += static_cast<char>(rest);
    }
    void size(std::size_t size) { number(static_cast<std::int64_t>(size)); }

    void pass(std::string& text) {
        size(text.size());
        bytes_ += text;
    }
    void pass(Decimal& decimal) {
        number(decimal.coefficient());
        number(decimal.scale());
    }
    /// Throws where it is no decimal number.
    void pass(Fraction& fraction) {
        auto decimal = Decimal::from_text(fraction.text());
        if (!decimal || !(Fraction{*decimal} == fraction))
            throw std::invalid_argument{fraction.text() + " is no decimal number"};
        pass(*decimal);
    }
    template <class Value>
    void pass(std::optional<Value>& value) {
        number(value ? 1 : 0);
        if (value) pass(*value);
    }
    template <class Value>
    void pass(std::vector<Value>& values) {
        size(values.size());
        for (auto& value : values) pass(value);
    }
    template <class First, class Second>
    void pass(std::pair<First, Second>& pair) {
        (*this)(pair.first, pair.second);
    }
    template <class Value>
    void pass(Value& value) {
        if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>)
            number(static_cast<std::int64_t>(value));
        else
            parts(*this, value);
    }

    std::string bytes_;
};

/// Reads what Packer wrote.
class PackedReader {
public:
    explicit PackedReader(std::string_view bytes) : rest_{bytes} {}

    std::int64_t number() {
        std::uint64_t read = 0;
        for (unsigned shift = 0;; shift += 7) {
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            read |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) break;
        }
        return static_cast<std::int64_t>(read >> 1U) ^ -static_cast<std::int64_t>(read & 1U);
    }
    std::size_t size() { return static_cast<std::size_t>(number()); }
    std::string_view text() {
        auto const bytes = size();
        auto const text = rest_.substr(0, bytes);
        rest_.remove_prefix(bytes);
        return text;
    }
    Decimal decimal() {
        auto const coefficient = number();
        return *Decimal::make(coefficient, static_cast<int>(number()));
    }

private:
    std::string_view rest_;
};

/// Makes values anew of what Packer made of them.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_{bytes} {}

    template <class... Values>
    void operator()(Values&... values) {
        (pass(values), ...);
    }

private:
    void pass(std::string& text) { text = bytes_.text(); }
    void pass(std::vector<std::string>& texts) {
        auto const count = bytes_.size();
        texts.reserve(count);
        for (std::size_t i = 0; i < count; ++i) texts.emplace_back(bytes_.text());
    }
    void pass(Decimal& decimal) { decimal = bytes_.decimal(); }
    void pass(Fraction& fraction) { fraction = bytes_.decimal(); }
    template <class Value>
    void pass(std::optional<Value>& value) {
        if (bytes_.number() != 0) pass(value.emplace());
    }
    template <class Value>
    void pass(std::vector<Value>& values) {
        values.resize(bytes_.size());
        for (auto& value : values) pass(value);
    }
    template <class First, class Second>
    void pass(std::pair<First, Second>& pair) {
        (*this)(pair.first, pair.second);
    }
    template <class Value>
    void pass(Value& value) {
        if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>)
            value = static_cast<Value>(bytes_.number());
        else
            parts(*this, value);
    }

    PackedReader bytes_;
};

/// Whether lists of texts are those that were packed; stops looking at the first that is not.
class PackedTexts {
public:
    explicit PackedTexts(std::string_view bytes) : bytes_{bytes} {}

    template <class... Values>
    void operator()(Values&... values) {
        ((are_same_ = are_same_ && is_next(values)), ...);
    }
    bool are_same() const { return are_same_; }

private:
    bool is_next(std::vector<std::string> const& texts) {
        if (bytes_.size() != texts.size()) return false;
        for (auto const& text : texts)
            if (bytes_.text() != text) return false;
        return true;
    }

    PackedReader bytes_;
    bool are_same_ = true;
};

}  // namespace jixiao
