// The tools load this program only to find the context's factory in the assembly it refers to.
System.Console.WriteLine(typeof(CivicPractice.EntityFrameworkCore.EntityStore).Assembly.FullName);
