#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace jixiao {

/// An optional value that few of a great many records have: where it is missing it takes the room
/// of a pointer. A copy has a value of its own.
template <class Value>
class Rare {
public:
    Rare() = default;
    Rare(std::nullopt_t) {}
    Rare(Value value) : value_{std::make_unique<Value>(std::move(value))} {}
    Rare(std::optional<Value> value) {
        if (value) value_ = std::make_unique<Value>(*std::move(value));
    }
    Rare(Rare const& other) : value_{other ? std::make_unique<Value>(*other) : nullptr} {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare other) noexcept {
        value_ = std::move(other.value_);
        return *this;
    }
    ~Rare() = default;

    explicit operator bool() const { return value_ != nullptr; }
    Value const& operator*() const { return *value_; }
    Value const* operator->() const { return value_.get(); }
    /// The value, which may be changed; made where it is missing.
    Value& own() {
        if (!value_) value_ = std::make_unique<Value>();
        return *value_;
    }

private:
    std::unique_ptr<Value> value_;
};

}  // namespace jixiao
