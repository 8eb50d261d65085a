using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;

namespace CivicPractice;

/// <summary>The terms of closed vocabularies in both languages, read once from <see cref="TermAttribute"/>.</summary>
public static class Terms
{
    /// <summary>The term for one value; the member's name in both languages where no term was given.</summary>
    /// <typeparam name="TEnum">The closed vocabulary.</typeparam>
    /// <param name="value">One of its values; a value outside the vocabulary is shown as its number.</param>
    public static Bilingual Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Table<TEnum>.Terms.TryGetValue(value, out var term) ? term : new Bilingual(value.ToString(), value.ToString());

    private static class Table<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, Bilingual> Terms = typeof(TEnum)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToFrozenDictionary(field => (TEnum)field.GetValue(null)!, TermOf);

        private static Bilingual TermOf(FieldInfo field)
        {
            var term = field.GetCustomAttribute<TermAttribute>();
            return new Bilingual(term?.Zh ?? field.Name, term?.En ?? InWords(field.Name));
        }

        private static string InWords(string name)
        {
            var words = new StringBuilder(name.Length + 4);
            foreach (var letter in name)
            {
                if (char.IsAsciiLetterUpper(letter) && words.Length > 0) words.Append(' ');
                words.Append(char.ToLowerInvariant(letter));
            }

            return words.ToString();
        }
    }
}
