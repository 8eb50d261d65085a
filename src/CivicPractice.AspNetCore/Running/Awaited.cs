using System.Reflection;

namespace CivicPractice.AspNetCore.Running;

/// <summary>Calls methods that are known at run time, and waits for them.</summary>
internal static class Awaited
{
    /// <summary>Makes the call of a method; what it throws comes as it is, and what it decides as a <see cref="Decided"/>.</summary>
    public static Func<object, object?[], ValueTask<object?>> Of(MethodInfo method)
    {
        var answer = method.ReturnType.GetGenericArguments()[0];
        var (box, type) = answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Decision<>)
            ? (nameof(DecideAsync), answer.GetGenericArguments()[0])
            : (nameof(BoxAsync), answer);
        var boxing = typeof(Awaited).GetMethod(box, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate<Func<object, ValueTask<object?>>>();
        return (target, arguments) => boxing(method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!);
    }

    private static async ValueTask<object?> BoxAsync<T>(object task) => await (ValueTask<T>)task is var answer && answer is Decision decision ? new Decided(decision, null) : answer;

    private static async ValueTask<object?> DecideAsync<T>(object task)
        where T : notnull
    {
        var decided = await (ValueTask<Decision<T>>)task;
        return new Decided(decided.Outcome, decided.TryGetValue(out var value) ? value : null);
    }
}

/// <summary>What was decided, and what it gives.</summary>
internal sealed record Decided(Decision Decision, object? Value);
