using System.Diagnostics.CodeAnalysis;

namespace HanbinDistrict.Input.Json;

/// <summary>Reads a text, if it has the form.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="text">The text.</param>
/// <param name="read">What it says.</param>
internal delegate bool TryReadText<T>(string text, [MaybeNullWhen(false)] out T read);
